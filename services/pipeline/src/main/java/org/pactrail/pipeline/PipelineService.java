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
import org.pactrail.pipeline.body.PriorityCodes;
import org.pactrail.pipeline.command.Claims;
import org.pactrail.pipeline.command.Metadata;
import org.pactrail.pipeline.command.Preview;
import org.pactrail.pipeline.filters.SavedFilters;
import org.pactrail.pipeline.money.LedgerRates;
import org.pactrail.pipeline.money.MonthlyRates;
import org.pactrail.pipeline.money.Valuation;
import org.pactrail.pipeline.partner.Partner;
import org.pactrail.pipeline.partner.PartnerStreams;
import org.pactrail.pipeline.partner.Partners;
import org.pactrail.pipeline.partnership.Agreements;
import org.pactrail.pipeline.partnership.Approvals;
import org.pactrail.pipeline.partnership.Clearances;
import org.pactrail.pipeline.partnership.Partnership;
import org.pactrail.pipeline.rates.RateTable;
import org.pactrail.pipeline.voiding.UnreadableEntries;
import org.pactrail.pipeline.voiding.VoidedEntries;
import org.pactrail.pipeline.voiding.Voiding;
import org.pactrail.web.RunsAs;
import org.pactrail.web.Web;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pipeline on the {@link Ledger} that it is given: it takes commands over HTTP and writes events. */
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
    Clearances clearances(PipelineSettings settings) {
        return new Clearances(settings.clearanceTypes());
    }

    @Bean
    LedgerRates ledgerRates(Ledger ledger) {
        return new LedgerRates(ledger);
    }

    @Bean
    Valuation valuation(LedgerRates added) {
        return new Valuation(MonthlyRates.shipped(), added);
    }

    @Bean
    Approvals approvals(PipelineSettings settings) {
        return new Approvals(settings.approvals());
    }

    @Bean
    PriorityCodes priorityCodes(PipelineSettings settings) {
        return new PriorityCodes(settings.priorities());
    }

    @Bean(destroyMethod = "shutdown")
    org.axonframework.config.Configuration axon(
            EventStore events,
            Claims claims,
            Partners partners,
            Clearances clearances,
            Approvals approvals,
            Valuation valuation,
            Ledger ledger) {
        Configurer axon = DefaultConfigurer.defaultConfiguration(false) // a module that it would find calls home
                .configureEventStore(configuration -> events)
                .configureCorrelationDataProviders(configuration -> List.of(Metadata::carriedOn))
                .registerComponent(Claims.class, configuration -> claims)
                .registerComponent(Partners.class, configuration -> partners)
                .registerComponent(Clearances.class, configuration -> clearances)
                .registerComponent(Approvals.class, configuration -> approvals)
                .registerComponent(Valuation.class, configuration -> valuation)
                .registerComponent(UnreadableEntries.class, configuration -> new UnreadableEntries(ledger))
                .registerComponent(PartnerStreams.class, configuration -> new PartnerStreams(events))
                .registerComponent(Agreements.class, configuration -> new Agreements(events));
        axon.onInitialize(ready -> ready.onStart(() -> ready.commandBus().registerHandlerInterceptor(new Preview())));
        return axon.configureAggregate(Partner.class)
                .configureAggregate(Partnership.class)
                .configureAggregate(RateTable.class)
                .configureAggregate(SavedFilters.class)
                .configureAggregate(Voiding.class)
                .start();
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
