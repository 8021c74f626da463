/** The individual who gave, or will give, the care. */
export type DocumentProvider = {
  readonly name: string;
  /** Letters after the name, 'DC' or 'PT, DPT'. */
  readonly credential: string;
  /** The license in words, 'Chiropractor'. */
  readonly licenseType: string;
  readonly licenseNumber: string;
  /** The individual's own National Provider Identifier, not the clinic's. */
  readonly npi: string;
};

export type ProviderWords = {
  readonly license: (licenseType: string, licenseNumber: string) => string;
  readonly npi: (npi: string) => string;
};

/** Who treated: plans ask for name, credential, kind of license and the individual NPI. */
export function providerLines(provider: DocumentProvider, words: ProviderWords): readonly string[] {
  return [
    `${provider.name}, ${provider.credential}`,
    words.license(provider.licenseType, provider.licenseNumber),
    words.npi(provider.npi),
  ];
}
