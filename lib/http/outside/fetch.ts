import { openInternet } from "@/lib/http/outside/hop";
import { fetchThrough, type FetchOutside } from "@/lib/http/outside/through";

/** Fetches from the open internet, and from nowhere else: never from this machine, its network or its cloud's inside. */
export const fetchOutside: FetchOutside = fetchThrough(openInternet);
