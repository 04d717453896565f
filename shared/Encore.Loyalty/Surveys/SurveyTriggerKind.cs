namespace Encore.Loyalty.Surveys;

public enum SurveyTriggerKind
{
    /// <summary>Staff, or the host, ask.</summary>
    Hand,

    /// <summary>An order was delivered.</summary>
    Delivered,

    /// <summary>The member's so-and-so-many-th order was paid.</summary>
    Order,

    /// <summary>On certain days, all members or a share of them.</summary>
    Waves,
}
