namespace Encore.Loyalty.Insights;

/// <summary>What an audit can find. The figures of a finding are named here; the words are added where people read them.</summary>
public enum AuditCode
{
    /// <summary>Expected: the sequence that should come; found: the one that does.</summary>
    EntriesMissing,

    /// <summary>Expected: the number of entries that the account says; found: how many there are.</summary>
    LastEntriesMissing,

    /// <summary>Expected: the number of entries that the account says; found: the last one there is.</summary>
    EntriesBehindAccount,

    /// <summary>The row says something that no entry can say.</summary>
    EntryUnreadable,

    /// <summary>The entry was changed: what follows it carries another hash.</summary>
    ChainBroken,

    /// <summary>The account does not carry the hash of its last entry.</summary>
    HeadHashDiffers,

    /// <summary>The entry is effective before the one before it.</summary>
    EffectiveTimeFalls,

    /// <summary>The entry moves nothing.</summary>
    NothingMoved,

    /// <summary>An account or lot would fall below zero, or the lot is unknown. Subject: the accounts; found: the points.</summary>
    EntryDoesNotFit,

    /// <summary>Subject: source and rule that granted points a second time.</summary>
    GrantedTwice,

    /// <summary>Subject: source and rule; expected: the points granted; found: those taken back.</summary>
    TakenBeyondGrant,

    /// <summary>Subject: source and rule. More was given back than had been taken.</summary>
    GivenBackBeyondTaken,

    /// <summary>Subject: the redemption; expected: the points redeemed; found: those returned.</summary>
    ReturnedBeyondRedeemed,

    /// <summary>Subject: the code that was paid for and is not there.</summary>
    VoucherMissing,

    /// <summary>Subject: the code that no redemption paid for.</summary>
    VoucherUnpaid,

    /// <summary>There are entries, lots or vouchers of a member without an account.</summary>
    AccountMissing,

    /// <summary>Subject: the column of the account's row that cannot be read; empty when the whole row cannot.</summary>
    AccountUnreadable,

    /// <summary>Subject: the account; expected: what the entries come to; found: what is stored.</summary>
    BalanceDiffers,

    /// <summary>Found: the sum over all accounts, which must be zero.</summary>
    SumNotZero,

    /// <summary>Subject: the account; expected: its balance; found: the sum over the lots.</summary>
    LotsDifferFromBalance,

    /// <summary>Subject: the lot.</summary>
    LotMissing,

    /// <summary>Subject: the lot, which no entry opened.</summary>
    LotUnknown,

    /// <summary>Subject: lot and figure; expected: what the entries come to; found: what is stored.</summary>
    LotDiffers,

    /// <summary>Subject: the lot. Kind, dates, eligibility or origin are not those of its entries.</summary>
    LotTermsDiffer,

    /// <summary>The time of the next movement, or of the last one, is not that of the entries: expected and found are Unix milliseconds.</summary>
    DueTimeDiffers,

    /// <summary>Subject: the request. What is stored as set aside is not what its entries say; expected and found are points.</summary>
    ReservationDiffers,

    /// <summary>Subject: the merge of which this ledger has a half; found: the points by which the other half differs, or is missing.</summary>
    TransferUnmatched,

    /// <summary>Found: the row of the inbox whose state cannot be.</summary>
    InboxRow,

    /// <summary>Found: the row of the outbox whose state cannot be.</summary>
    OutboxRow,
}
