package org.pactrail.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.ledger.Entry;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.ledger.store.InMemoryLedgerStore;
import org.pactrail.pipeline.command.Claims;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.imports.Imports;
import org.pactrail.pipeline.partner.RegisterPartner;
import org.pactrail.pipeline.partnership.command.PartnershipCommand;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.OpenPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.SignAgreement;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.StartNegotiation;
import org.pactrail.web.RequestContext;
import org.pactrail.web.Written;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The pipeline as it is wired for its users, on a ledger in memory, at noon of {@link #TODAY}. */
public final class Office implements AutoCloseable {
    public static final LocalDate TODAY = LocalDate.of(2024, 11, 20);
    public static final Clock NOON = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private final AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();

    public Office() {
        this(InMemoryLedgerStore.ledger());
    }

    /** @param ledger closed with the office */
    public Office(Ledger ledger) {
        spring.registerBean(Ledger.class, () -> ledger);
        spring.registerBean(Clock.class, () -> NOON);
        spring.registerBean(JsonMapper.class, () -> LedgerJson.MAPPER);
        spring.register(PipelineService.class);
        spring.refresh();
    }

    /** Axon's events on a ledger, as the pipeline reads and writes them. */
    public static EventStore events(Ledger ledger) {
        return new PipelineService().eventStore(ledger);
    }

    /** Records on a ledger that a partner is registered, and claims no name for it. */
    public static void recordRegistration(Ledger ledger, PartnerId partner) {
        PartnerRegistered registered =
                new PartnerRegistered(partner, "Acme", PartnerType.GOVERNMENT, Membership.MEMBER_STATE, "CH");
        events(ledger).publish(new GenericDomainEventMessage<>("Partner", partner.value(), 0, registered));
    }

    /** What an officer sends without a key and without having seen a version. */
    public static RequestContext officer() {
        return new RequestContext("officer", "http", "c-1", "POST /api", null, null);
    }

    public static RequestContext keyed(String key) {
        return new RequestContext("officer", "http", "c-1", "POST /api", null, "http officer " + key);
    }

    public static RequestContext seen(long version) {
        return new RequestContext("officer", "http", "c-1", "POST /api", version, null);
    }

    public Commands commands() {
        return spring.getBean(Commands.class);
    }

    public Claims claims() {
        return spring.getBean(Claims.class);
    }

    public Imports imports() {
        return spring.getBean(Imports.class);
    }

    public Ledger ledger() {
        return spring.getBean(Ledger.class);
    }

    /** Every entry there is, oldest first. */
    public List<Entry> entries() {
        return ledger().read(0, Integer.MAX_VALUE);
    }

    /** Types of every event of a stream, oldest first. */
    public List<String> story(String stream) {
        return ledger().readStream(stream, 0, Integer.MAX_VALUE).stream()
                .map(Entry::type)
                .toList();
    }

    public PartnerId register(String name) {
        return new PartnerId(register(officer(), name).id());
    }

    /** Registers a member of the office's own organization, which needs no clearance. */
    public Written register(RequestContext context, String name) {
        return register(context, name, name);
    }

    public Written register(RequestContext context, String name, Object body) {
        PartnerId id = new PartnerId(UUID.randomUUID().toString());
        RegisterPartner command = new RegisterPartner(id, name, PartnerType.GOVERNMENT, Membership.MEMBER_STATE, "CH");
        return commands().create(context, body, Subject.of(id), "/api/partners/" + id, command);
    }

    /** A partnership that may be signed next. */
    public PartnershipId negotiated(PartnerId... partners) {
        PartnershipId id = new PartnershipId(UUID.randomUUID().toString());
        OpenPartnership open = new OpenPartnership(
                id, "Skills", List.of(partners), "officer", null, Allocation.NONE, Allocation.NONE, null);
        commands().create(officer(), "", Subject.of(id), "/api/partnerships/" + id, open);
        send(new StartNegotiation(id, TODAY, TODAY));
        return id;
    }

    public static SignAgreement sign(PartnershipId partnership, String reference, Contribution... contributions) {
        return new SignAgreement(
                partnership,
                reference,
                Instrument.MOU,
                TODAY,
                null,
                List.of(contributions),
                PlainAllocations.ALL_AFR,
                PlainAllocations.ALL_SKILLS,
                TODAY);
    }

    public Written send(PartnershipCommand command) {
        return send(officer(), command);
    }

    public Written send(RequestContext context, PartnershipCommand command) {
        return commands().change(context, command, Subject.of(command.partnership()), command);
    }

    @Override
    public void close() {
        spring.close();
    }
}
