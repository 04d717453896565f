namespace Encore.Loyalty.Model.Reference;

/// <summary>What a member may do.</summary>
internal enum Standing
{
    Active,

    /// <summary>Neither earns nor spends.</summary>
    Blocked,

    /// <summary>Became part of the other one.</summary>
    Merged,
    Erased,
}
