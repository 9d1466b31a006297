package org.pactrail.ledger.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pactrail.ledger.Head;
import org.pactrail.ledger.LedgerAway;
import org.pactrail.ledger.LedgerDamaged;
import org.pactrail.ledger.LedgerUnavailable;

class StoreAvailabilityTest {
    private final StoreAvailability reach = new StoreAvailability();

    @Test
    void each_trouble_is_said_once_until_the_ledger_is_back() {
        assertThat(reach.lost(away("No answer after 17 ms"))).isTrue();
        assertThat(reach.lost(away("No answer after 2000 ms"))).isFalse();
        assertThat(reach.lost(new LedgerUnavailable("Check user and password", null)))
                .isTrue();
        assertThat(reach.lost(away("No answer after 3 ms"))).isFalse();
        reach.found(Head.EMPTY);
        assertThat(reach.lost(away("No answer after 4 ms"))).isTrue();
    }

    @Test
    void the_newest_trouble_is_told_as_what_it_is_and_none_once_the_ledger_is_back() {
        reach.lost(away("No answer"));
        assertThatThrownBy(reach::require).isInstanceOf(LedgerAway.class).hasMessage("No answer");
        reach.lost(new LedgerDamaged("It has a gap", null));
        assertThatThrownBy(reach::require).isInstanceOf(LedgerDamaged.class).hasMessage("It has a gap");
        reach.lost(new LedgerUnavailable("Check the password", null));
        assertThatThrownBy(reach::require)
                .isExactlyInstanceOf(LedgerUnavailable.class)
                .hasMessage("Check the password");
        reach.found(Head.EMPTY);
        reach.require();
    }

    private static LedgerAway away(String message) {
        return new LedgerAway(message, null);
    }
}
