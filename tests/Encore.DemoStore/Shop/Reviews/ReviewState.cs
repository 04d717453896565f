namespace Encore.DemoStore.Shop.Reviews;

/// <summary>Texts <c>review.state.{name}</c>.</summary>
public enum ReviewState
{
    Pending,
    Approved,

    /// <summary>Declined, or taken down after it had been approved; it can be approved again.</summary>
    Withdrawn,
}
