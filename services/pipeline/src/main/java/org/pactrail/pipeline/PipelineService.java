package org.pactrail.pipeline;

import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SimpleSerializedType;
import org.pactrail.events.EventType;
import org.pactrail.events.EventTypes;
import org.pactrail.events.Provenance;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.axon.LedgerEventStorageEngine;
import org.pactrail.ledger.axon.LogicalNameSerializer;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.pipeline.command.Claims;
import org.pactrail.pipeline.command.Metadata;
import org.pactrail.pipeline.command.Preview;
import org.pactrail.pipeline.filters.SavedFilters;
import org.pactrail.pipeline.imports.Imports;
import org.pactrail.pipeline.money.LedgerRates;
import org.pactrail.pipeline.money.MonthlyRates;
import org.pactrail.pipeline.money.Valuation;
import org.pactrail.pipeline.partner.Partner;
import org.pactrail.pipeline.partner.PartnerRegister;
import org.pactrail.pipeline.partner.PartnerStreams;
import org.pactrail.pipeline.partnership.ApprovalPolicy;
import org.pactrail.pipeline.partnership.ClearancePolicy;
import org.pactrail.pipeline.partnership.Partnership;
import org.pactrail.pipeline.partnership.SignedAgreements;
import org.pactrail.pipeline.rates.RateTable;
import org.pactrail.pipeline.value.PriorityCodes;
import org.pactrail.pipeline.voiding.UnreadableEntries;
import org.pactrail.pipeline.voiding.VoidedEntries;
import org.pactrail.pipeline.voiding.Voiding;
import org.pactrail.web.Web;
import org.pactrail.web.role.RunsAs;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Sets up the pipeline on a {@link Ledger}: commands come in over HTTP, events go into the ledger. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties(PipelineSettings.class)
@RunsAs("pipeline")
@Import(Web.class)
public class PipelineService {

    @Bean
    EventStore eventStore(Ledger ledger) {
        LogicalNameSerializer serializer =
                new LogicalNameSerializer(LedgerJson.MAPPER, PipelineService::logicalName, EventTypes::named);
        return EmbeddedEventStore.builder()
                .storageEngine(LedgerEventStorageEngine.builder(ledger, serializer)
                        .idempotencyKey(Provenance.IDEMPOTENCY_KEY)
                        .voided(new VoidedEntries(ledger))
                        .build())
                .build();
    }

    @Bean
    Claims claims(EventStore events) {
        return new Claims(events);
    }

    @Bean
    ClearancePolicy clearances(PipelineSettings settings) {
        return new ClearancePolicy(settings.clearanceTypes());
    }

    @Bean
    LedgerRates ledgerRates(Ledger ledger) {
        return new LedgerRates(ledger, new VoidedEntries(ledger));
    }

    @Bean
    Valuation valuation(LedgerRates added) {
        return new Valuation(MonthlyRates.shipped(), added);
    }

    @Bean
    ApprovalPolicy approvals(PipelineSettings settings) {
        return new ApprovalPolicy(settings.approvals());
    }

    @Bean
    PriorityCodes priorityCodes(PipelineSettings settings) {
        return new PriorityCodes(settings.priorities());
    }

    @Bean(destroyMethod = "shutdown")
    org.axonframework.config.Configuration axon(
            EventStore events,
            Claims claims,
            PartnerRegister partners,
            ClearancePolicy clearances,
            ApprovalPolicy approvals,
            Valuation valuation,
            Ledger ledger) {
        Configurer axon = DefaultConfigurer.defaultConfiguration(false) // a module that it would find calls home
                .configureEventStore(configuration -> events)
                .configureCorrelationDataProviders(configuration -> List.of(Metadata::carriedOn))
                .registerComponent(Claims.class, configuration -> claims)
                .registerComponent(PartnerRegister.class, configuration -> partners)
                .registerComponent(ClearancePolicy.class, configuration -> clearances)
                .registerComponent(ApprovalPolicy.class, configuration -> approvals)
                .registerComponent(Valuation.class, configuration -> valuation)
                .registerComponent(UnreadableEntries.class, configuration -> new UnreadableEntries(ledger))
                .registerComponent(PartnerStreams.class, configuration -> new PartnerStreams(events))
                .registerComponent(SignedAgreements.class, configuration -> new SignedAgreements(events));
        axon.onInitialize(ready -> ready.onStart(() -> ready.commandBus().registerHandlerInterceptor(new Preview())));
        return axon.configureAggregate(Partner.class)
                .configureAggregate(Partnership.class)
                .configureAggregate(RateTable.class)
                .configureAggregate(SavedFilters.class)
                .configureAggregate(Voiding.class)
                .start();
    }

    @Bean
    FileImport fileImport(Imports imports) {
        return (officer, partners, agreements) ->
                imports.run(officer, false, partners, agreements).refusals();
    }

    @Bean
    CommandGateway commandGateway(org.axonframework.config.Configuration axon) {
        return axon.commandGateway();
    }

    private static SimpleSerializedType logicalName(Class<?> event) {
        EventType type = EventTypes.of(event);
        return new SimpleSerializedType(type.name(), type.revision());
    }
}
