package io.qarules.workbench.vendor;

/** The exports that can be read; in lower case, as typed on the command line. */
public enum VendorFormat {
    /** Aliyun SCA: {@code GetResult}, with {@code GetResultToReview}. */
    aliyun {
        @Override
        VendorReader reader() {
            return new AliyunReader();
        }
    },
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
    /** Huawei AICC: the answers of its inspection interfaces, one document a call. */
    huawei {
        @Override
        VendorReader reader() {
            return new HuaweiReader();
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
