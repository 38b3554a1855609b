-- Letters to begin with; staff change and delete them as they like.
INSERT INTO mail_templates (name, about, subject, body, changed_by, changed_at) VALUES
  ('After the call', 'call', 'Thank you for the call', E'Hello {{name}},\n\nThank you for the talk on {{call}}. As we agreed, I will put our advice in writing and send it to you this week.\n\nIf something has changed at {{company}} since, answer this mail.\n\n{{me}}\n{{consultancy}}', 'Waymark', now()),
  ('Before the call', 'call', 'Our call: two questions beforehand', E'Hello {{name}},\n\nWe speak on {{call}}. Two things would help me to prepare:\n\n1. Which part of the project worries you most?\n2. Who else decides, and would they like to join?\n\nA line or two is enough.\n\n{{me}}\n{{consultancy}}', 'Waymark', now()),
  ('About your report', 'report', 'Your report: any questions?', E'Hello {{name}},\n\nYou asked us for a report; it came out as: {{recommendation}}. If a part of it is unclear, or if you see it differently, answer this mail.\n\nThirty minutes on the phone are free, and here you find a time: {{booking-link}}\n\n{{me}}\n{{consultancy}}', 'Waymark', now())
ON CONFLICT DO NOTHING;
