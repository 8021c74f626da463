import { Api } from './api.js';

/** The API as the patient uses it who was sent the link of this quote. */
export async function openLink(api: Api, quoteId: string): Promise<Api> {
  const { url } = await api.linkTo(quoteId);
  return withToken(api, url.slice(url.lastIndexOf('/') + 1));
}

export const withToken = (api: Api, token: string): Api =>
  new Api(api.url, { authorization: `Bearer ${token}` }, api.clinicId);
