package io.qarules.benchmarks.service;

import io.qarules.QaRules;
import io.qarules.benchmarks.Peers;
import io.qarules.engine.QaRulesEngine;
import io.qarules.examples.decisionservice.DecisionService;
import io.qarules.examples.decisionservice.ServiceOptions;

/** The program of a {@link ServiceProcess}: the decision service with a peer, until its standard input ends. */
final class PeerService {
    private PeerService() {}

    /** @param args the peer */
    public static void main(String[] args) throws Exception {
        QaRules rules = new PeerRules(Peers.valueOf(args[0]).load(), QaRulesEngine.standard());
        try (DecisionService service = DecisionService.start(rules, ServiceOptions.of("--port", "0"))) {
            System.out.println(service.address());
            while (System.in.read() >= 0) {
                // who started it holds the other end
            }
        }
    }
}
