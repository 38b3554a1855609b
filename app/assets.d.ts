/// <reference types="next" />
/// <reference types="next/image-types/global" />
// Tells the compiler what a stylesheet and a picture are before the first build has written next-env.d.ts.
