package org.pactrail.figures.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pactrail.events.EventType;
import org.pactrail.events.EventTypes;
import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.pipeline.partnership.RandomOffice;

/** Events that the figures are not even decoded for. */
class PassedOverTest {
    private final FiguresView view = new FiguresView();
    private final Set<Class<?>> passedOver = new HashSet<>();

    @Test
    void change_nothing_wherever_they_come() {
        for (int seed = 1; seed <= 300; seed++) {
            RandomOffice office = new RandomOffice(seed);
            History history = new History();
            for (int i = 0; i < RandomOffice.STEPS; i++) {
                office.next().events().forEach(event -> then(event, history));
            }
        }
        assertThat(passedOver).hasSizeGreaterThan(20);
    }

    @Test
    void are_none_that_this_version_does_not_know() {
        assertThat(view.concerns("AgreementSigned", "1")).isTrue();
        assertThat(view.concerns("OutreachLogged", "1")).isFalse();
        assertThat(view.concerns("OutreachLogged", "99")).isTrue();
        assertThat(view.concerns("SomethingOfTomorrow", "1")).isTrue();
    }

    @SuppressWarnings("ReferenceEquality") // a state that nothing changed is the same one
    private void then(PactrailEvent event, History history) {
        EventType type = EventTypes.of(event.getClass());
        FiguresState before = history.state();
        history.then(event);
        if (!view.concerns(type.name(), type.revision())) {
            passedOver.add(event.getClass());
            assertThat(history.state() == before).as(type.name()).isTrue();
        }
    }
}
