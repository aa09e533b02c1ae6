/** The standard packs: resources alone, in folders whose names no package can have, so that the engine finds them. */
module io.qarules.drl {
    requires transitive io.qarules.engine;
}
