namespace Encore.Loyalty.Ledger;

/// <summary>Why an entry is as it is: everything a person needs to follow the arithmetic, in figures. The words are added by the screens, in the reader's language.</summary>
public sealed record EntryDetails
{
    public static EntryDetails Empty { get; } = new();

    /// <summary>On the entry that opens a lot, or changes its terms.</summary>
    public LotTerms? Lot { get; init; }

    public AwardDetails? Award { get; init; }

    public TargetDetails? Target { get; init; }

    public RedemptionDetails? Redemption { get; init; }

    public ReservationDetails? Reservation { get; init; }

    public TransferDetails? Transfer { get; init; }

    public DebitDetails? Debit { get; init; }

    public ImportDetails? Import { get; init; }

    public static EntryDetails FromJson(string json) => json.Length == 0 ? Empty : LoyaltyJson.Read<EntryDetails>(json);

    public string ToJson() => this == Empty ? "" : LoyaltyJson.Write(this);
}
