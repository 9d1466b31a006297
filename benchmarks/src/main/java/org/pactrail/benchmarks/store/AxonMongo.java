package org.pactrail.benchmarks.store;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.StorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentpercommit.DocumentPerCommitStorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentperevent.DocumentPerEventStorageStrategy;
import org.pactrail.ledger.NewEvent;

/** Runs the peer: Axon's engine on MongoDB's protocol, as durable as the ledger's adapter asks for. Safe for use by many threads. */
public final class AxonMongo implements AutoCloseable {
    private final MongoClient client;
    private final MongoEventStorageEngine engine;

    /** @param best a document a commit in place of Axon's usual one an event */
    public AxonMongo(String uri, boolean best) {
        client = MongoClients.create(uri);
        MongoDatabase database = client.getDatabase("axon").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        StorageStrategy strategy =
                best ? new DocumentPerCommitStorageStrategy() : new DocumentPerEventStorageStrategy();
        engine = MongoEventStorageEngine.builder()
                .mongoTemplate(
                        DefaultMongoTemplate.builder().mongoDatabase(database).build())
                .transactionManager(NoTransactionManager.instance())
                .storageStrategy(strategy)
                .eventSerializer(new StoredBytes())
                .snapshotSerializer(new StoredBytes())
                .build();
        engine.ensureIndexes();
    }

    public void append(List<NewEvent> events) {
        List<? extends DomainEventMessage<?>> messages =
                events.stream().map(Messages::of).toList();
        engine.appendEvents(messages);
    }

    @Override
    public void close() {
        client.close();
    }
}
