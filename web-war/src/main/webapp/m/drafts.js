// What is typed stays on this phone until it is sent: one draft per person and thing.
let owner = '';

/** Drafts of other people who used this phone are not shown; signing out clears them. */
export const draftsOf = (username) => { owner = username; };

const name = (key) => `sz.${owner}.${key}`;

export function read(key) {
  try { return JSON.parse(localStorage.getItem(name(key)) ?? 'null'); } catch { return null; }
}

/** False where the phone's storage is full: then it is kept without the pictures. */
export function keep(key, draft) {
  try {
    localStorage.setItem(name(key), JSON.stringify(draft));
    return true;
  } catch {
    const photos = draft.photos?.filter((one) => one.id).map((one) => ({ ...one, thumb: '' }));
    try { localStorage.setItem(name(key), JSON.stringify({ ...draft, photos })); } catch { /* nothing more can be done */ }
    return false;
  }
}

export const forget = (key) => localStorage.removeItem(name(key));
