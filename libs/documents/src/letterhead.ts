/** What a document needs to know of the clinic that hands it out. */
export type ClinicLetterhead = {
  readonly legalName: string;
  readonly addressLines: readonly string[];
  readonly phone: string;
  /** The clinic's own (organization) National Provider Identifier. */
  readonly npi: string;
  /** Taxpayer identification number of the clinic, '12-3456789'. */
  readonly tin: string;
};

export type LetterheadView = {
  readonly name: string;
  readonly addressLines: readonly string[];
  readonly contactLines: readonly string[];
};

export type LetterheadWords = {
  readonly phone: (phone: string) => string;
  readonly npi: (npi: string) => string;
  readonly tin: (tin: string) => string;
};

export function letterheadView(clinic: ClinicLetterhead, words: LetterheadWords): LetterheadView {
  return {
    name: clinic.legalName,
    addressLines: clinic.addressLines,
    contactLines: [words.phone(clinic.phone), words.npi(clinic.npi), words.tin(clinic.tin)],
  };
}
