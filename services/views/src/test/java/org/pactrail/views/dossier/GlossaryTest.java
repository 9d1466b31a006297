package org.pactrail.views.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pactrail.events.EventTypes;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Region;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.Likelihood;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.OutreachChannel;
import org.pactrail.events.partnership.Stage;

class GlossaryTest {

    @ParameterizedTest
    @MethodSource
    void every_code_and_event_of_an_answer_is_explained(String code) throws IOException {
        assertThat(Files.readString(Path.of("../../docs/glossary.md"))).contains('`' + code + '`');
    }

    static Stream<String> every_code_and_event_of_an_answer_is_explained() {
        Stream<Enum<?>[]> codes = Stream.of(
                PartnerType.values(),
                Membership.values(),
                Stage.values(),
                Outcome.values(),
                OutreachChannel.values(),
                Likelihood.values(),
                LatestClearance.Decision.values(),
                Instrument.values(),
                ContributionKind.values(),
                Region.values());
        Stream<String> events =
                EventTypes.all().map(event -> EventTypes.of(event).name());
        return Stream.of(codes.flatMap(Arrays::stream).map(Enum::name), events, Stream.of(Contributor.SELF.toString()))
                .flatMap(names -> names)
                .distinct();
    }
}
