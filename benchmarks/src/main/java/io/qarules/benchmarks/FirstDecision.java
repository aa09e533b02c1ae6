package io.qarules.benchmarks;

/** What a cold JVM is started for: loads a peer, decides one case, says so. */
public final class FirstDecision {
    /** The case has so many. */
    private static final int OFFENCES = 3;

    private FirstDecision() {}

    /** @param args the peer */
    public static void main(String[] args) {
        Peer peer = Peers.valueOf(args[0]).load();
        Checks.decisions(peer.evaluate(Cases.withOffences(OFFENCES)), Cases.decisions(OFFENCES));
        System.out.println("decided");
    }
}
