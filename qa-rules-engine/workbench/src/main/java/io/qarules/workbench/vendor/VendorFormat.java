package io.qarules.workbench.vendor;

/** The exports that can be read; in lower case, as typed on the command line. */
public enum VendorFormat {
    /** Amazon Connect: exported evaluations, their forms, and contact records for the calls. */
    connect {
        @Override
        VendorReader reader() {
            return new ConnectReader();
        }
    },
    /** Genesys Cloud: evaluations with form and scoring set. */
    genesys {
        @Override
        VendorReader reader() {
            return new GenesysReader();
        }
    },
    /** Zendesk QA: conversations with reviews. */
    zendesk {
        @Override
        VendorReader reader() {
            return new ZendeskReader();
        }
    };

    abstract VendorReader reader();
}
