package org.pactrail.app.ledger;

import org.pactrail.ledger.LedgerUnavailable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence, instead of a stack trace, why the ledger could not be opened. */
class LedgerFailureAnalyzer extends AbstractFailureAnalyzer<LedgerUnavailable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LedgerUnavailable cause) {
        return new FailureAnalysis("The ledger could not be opened. " + cause.getMessage(), null, cause);
    }
}
