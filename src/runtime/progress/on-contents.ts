// The contents show how far a reader has come.

import { openStore } from '../storage.ts';
import { showPlaces } from './places.ts';

showPlaces(openStore(import.meta.env.BASE_URL));
