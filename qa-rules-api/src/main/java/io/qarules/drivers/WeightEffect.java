package io.qarules.drivers;

import java.util.List;

/**
 * What other weights change in a settlement (POLICY 19).
 *
 * @param tiers how many members are in another tier
 * @param members whose composite, tier or decisions differ, in the order of a settlement
 * @param groups the teams and the centre whose decisions differ, sorted by name
 */
public record WeightEffect(int tiers, List<AffectedMember> members, List<AffectedGroup> groups) {
    public WeightEffect {
        members = List.copyOf(members);
        groups = List.copyOf(groups);
    }
}
