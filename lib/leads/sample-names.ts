/** Common names of Canada and the United States, and words that companies like; put together at random they name nobody. */
export const givenNames =
  "Ada|Amelie|Amir|Ana|Arjun|Aisha|Ben|Bianca|Caleb|Camille|Carlos|Chloé|Claire|Daniel|Diego|Élise|Emma|" +
  "Ethan|Fatima|Félix|Gabriel|Grace|Hana|Hugo|Ines|Isaac|Jade|James|Jasmine|José|Julia|Kai|Karim|Laura|Leo|" +
  "Liam|Lucía|Maya|Mei|Michael|Nadia|Noah|Nora|Oliver|Olivia|Omar|Paul|Priya|Rachel|Raj|René|Rosa|Samuel|" +
  "Sara|Simon|Sofía|Sophie|Thomas|Tyler|Valérie|Victor|William|Xavier|Yara|Zoë";

export const familyNames =
  "Anderson|Beaulieu|Bélanger|Bouchard|Brown|Campbell|Chan|Chen|Clark|Côté|Davis|Diaz|Dubois|Evans|Fortin|" +
  "Gagnon|Garcia|Gauthier|González|Green|Gupta|Hall|Hansen|Harris|Hernández|Hill|Hussain|Jackson|Johnson|" +
  "Jones|Khan|Kim|King|Kumar|Lavoie|Lee|Lévesque|Lewis|Li|López|MacDonald|Martin|Martínez|Miller|Moore|" +
  "Morin|Nguyen|Núñez|O'Brien|O'Neill|Ouellet|Park|Patel|Pelletier|Pérez|Peterson|Ramírez|Reid|Rivera|" +
  "Roberts|Roy|Sánchez|Scott|Sharma|Singh|Smith|St-Pierre|Stewart|Taylor|Thompson|Torres|Tran|Tremblay|" +
  "Walker|Wang|White|Williams|Wilson|Wong|Wright|Young|Zhang";

export const companyHeads =
  "Aurora|Birch|Blue Heron|Bridge|Cascade|Cedar|Clear Lake|Coastal|Copper|Delta|Evergreen|Fjord|Granite|" +
  "Harbour|Helix|Highland|Juniper|Keystone|Lantern|Lighthouse|Maple|Meridian|Mesa|Mont-Royal|Northern|" +
  "Orchard|Pacific|Pinecrest|Polar|Prairie|Québec|Red Oak|Ridge|River|Rocky|Saguenay|Silver|Solstice|Summit|" +
  "Sunrise|Tidal|Timber|Tundra|Union|Valley|Vista|Westwind|Willow|Yukon";

export const companyTails =
  "Analytics|Apparel|Bikes|Clinic|Coffee|Credit Union|Dental|Energy|Farms|Finance|Foods|Freight|Games|" +
  "Health|Homes|Insurance|Labs|Learning|Legal|Logistics|Media|Outdoors|Pharma|Realty|Robotics|Software|" +
  "Solar|Studios|Systems|Travel";

export const regions =
  "Ontario|Quebec|British Columbia|Alberta|Manitoba|Nova Scotia|California|New York|Texas|Washington|" +
  "Illinois|Massachusetts";

export const sources = "search|newsletter|referral|podcast|conference|social";
