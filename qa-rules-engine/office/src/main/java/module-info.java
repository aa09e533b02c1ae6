/** The inspection office: which calls are heard, whether inspectors agree, what is common, what moves satisfaction. */
module io.qarules.office {
    requires transitive io.qarules.engine;
    requires hipparchus.core;
    requires org.jspecify;

    exports io.qarules.office;
}
