package org.pactrail.figures.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.count.Dimension;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The names and forms that every dashboard depends on. */
class YearlyFiguresJsonTest {
    private final JsonMapper mapper =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void a_year_is_written_as_it_was_promised() throws IOException {
        History history = new History()
                .partner("ghana", "Ghana", PartnerType.GOVERNMENT, Membership.MEMBER_STATE)
                .partner("telco", "Telco", PartnerType.PRIVATE_SECTOR, Membership.SECTOR_MEMBER)
                .signed(Signing.of("a1", "2024-05-02")
                        .by("ghana", "telco")
                        .cash("telco", "1234.50")
                        .inKind("ghana", "1000000.00")
                        .contribution("SELF", "100", "CHF", ContributionKind.CASH, "110.00")
                        .notConverted("ghana", "5", "XAF")
                        .regions("AFR:66.67|GLOBAL:33.33")
                        .priorities("DIGITAL_TRANSFORMATION:100"))
                .signed(Signing.of("a2", "2024-05-02").by("ghana"));

        assertThat(mapper.writeValueAsString(history.figures(2024))).isEqualToIgnoringNewLines(golden("figures.json"));
        assertThat(mapper.writeValueAsString(history.lines(2024, Dimension.REGION)))
                .isEqualToIgnoringNewLines(golden("lines-by-region.json"));
    }

    @Test
    void before_the_first_entry_there_is_no_time() throws IOException {
        assertThat(mapper.writeValueAsString(new History().figures(2024)))
                .isEqualToIgnoringNewLines(golden("no-figures.json"));
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = YearlyFiguresJsonTest.class.getResourceAsStream("/golden/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
