package org.pactrail.pipeline.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.CoreMatchers.containsString;

import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnerEvent.PartnerShortNamesChanged;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.command.Claims;
import org.pactrail.pipeline.command.CommandRefused;

class PartnerTest {
    private static final PartnerId NEW = new PartnerId("new");
    private static final PartnerId OLD = new PartnerId("old");

    private final Ledger ledger = InMemoryLedgerStore.ledger();
    private final Claims claims = new Claims(Office.events(ledger));
    private final FixtureConfiguration<Partner> fixture = new AggregateTestFixture<>(Partner.class);

    @BeforeEach
    void give_it_what_its_handlers_ask_for() {
        fixture.registerInjectableResource(claims)
                .registerInjectableResource(new KnownPartners())
                .registerInjectableResource(new PartnerStreams(Office.events(ledger)));
    }

    @AfterEach
    void close_the_ledger() {
        ledger.close();
    }

    @Nested
    class register_partner {
        @Test
        void registers_it_and_takes_its_name() {
            fixture.givenNoPriorActivity()
                    .when(registering("République de Genève"))
                    .expectEvents(new PartnerRegistered(
                            NEW, "République de Genève", PartnerType.GOVERNMENT, Membership.MEMBER_STATE, "CH"));
            Office.recordRegistration(ledger, NEW);

            assertThat(claims.partnerNamed("République de Genève")).contains(NEW);
        }

        @Test
        void records_its_short_names_after_it() {
            fixture.givenNoPriorActivity()
                    .when(new RegisterPartner(
                            NEW, "Acme", PartnerType.GOVERNMENT, Membership.NONE, "CH", List.of("AC", "ACM")))
                    .expectEvents(
                            new PartnerRegistered(NEW, "Acme", PartnerType.GOVERNMENT, Membership.NONE, "CH"),
                            new PartnerShortNamesChanged(NEW, List.of("AC", "ACM")));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "République de Genève",
                    "  république   DE genève ",
                    "République\u00A0de\u2003Genève",
                    "Re\u0301publique de Gene\u0300ve"
                })
        void is_refused_when_another_holds_the_name_and_points_to_it(String same) {
            Office.recordRegistration(ledger, OLD);
            claims.takeName("République de Genève", OLD);

            fixture.givenNoPriorActivity()
                    .when(registering(same))
                    .expectException(CommandRefused.Taken.class)
                    .expectExceptionMessage(containsString("registered already, with the id \"old\". Use that one"))
                    .expectNoEvents();

            assertThat(claims.partnerNamed(same)).contains(OLD);
        }

        @Test
        void is_refused_when_asked_twice() {
            fixture.givenNoPriorActivity().when(registering("Acme")).expectSuccessfulHandlerExecution();
            Office.recordRegistration(ledger, NEW);

            FixtureConfiguration<Partner> again = new AggregateTestFixture<>(Partner.class);
            again.registerInjectableResource(claims)
                    .givenNoPriorActivity()
                    .when(registering("Acme"))
                    .expectException(CommandRefused.Taken.class);
        }

        @Test
        void leaves_the_name_free_when_it_is_refused() {
            Office.recordRegistration(ledger, OLD);
            claims.takeName("Acme", OLD);

            fixture.givenNoPriorActivity().when(registering("acme")).expectException(CommandRefused.Taken.class);

            assertThat(ledger.head().entries()).isEqualTo(2);
            assertThat(claims.partnerNamed("Acme Labs")).isEqualTo(Optional.empty());
        }

        private RegisterPartner registering(String name) {
            return new RegisterPartner(NEW, name, PartnerType.GOVERNMENT, Membership.MEMBER_STATE, "CH");
        }
    }
}
