namespace Encore.Loyalty.Import;

/// <summary>Why a row, or the whole file, cannot be imported.</summary>
public enum ImportProblemCode
{
    FileTooLarge,

    /// <summary>Neither UTF-8 nor UTF-16 with its mark.</summary>
    EncodingUnknown,
    FileEmpty,
    TooManyRows,

    /// <summary>Value: the name that stands in the first line.</summary>
    ColumnUnknown,
    ColumnTwice,
    ColumnMissing,

    /// <summary>A quote stands where none may; nothing behind it was read.</summary>
    QuoteMisplaced,

    /// <summary>The row has more or fewer fields than the first line.</summary>
    FieldsCount,
    ValueMissing,
    CustomerUnknown,
    PointsUnreadable,
    PointsZero,
    PointsTooLarge,
    DateUnreadable,
    DateInFuture,
    ExpiresBeforeEarned,
    NameUnreadable,
    TextTooLong,

    /// <summary>Another row has the same external id.</summary>
    IdTwice,

    /// <summary>The row was imported before with other content.</summary>
    ImportedDifferently,
    MemberErased,

    /// <summary>More is taken than there is at that time.</summary>
    PointsInsufficient,

    /// <summary>What the store's own list says does not come to the balance it shows. A warning: the rows are imported.</summary>
    SumDiffers,
}
