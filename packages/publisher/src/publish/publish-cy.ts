import type { PublishCatalogue } from './publish-en.ts';

/** What is said of a document that was published for an audience, in Welsh. */
export const welsh: PublishCatalogue = {
  'mentions-withheld':
    'Mae’r testun hwn yn crybwyll “{found}”, na chaiff y gynulleidfa hon ei weld; aralleiriwch ef, neu nodwch i bwy y mae’r peth y mae’r testun ynddo',
  'unknown-audience':
    'Nid yw’r gynulleidfa “{found}” ymhlith y rhai y mae’r ddogfen yn eu rhestru ({expected}), felly nid oes neb yn gweld hyn; rhestrwch hi yn audiences, neu cywirwch hi',
};
