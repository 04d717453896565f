namespace Encore.Loyalty.Missions;

/// <summary>What a step of a mission asks for.</summary>
public enum StepKind
{
    /// <summary>An account with the shop.</summary>
    Register,

    /// <summary>All that the profile asks for.</summary>
    CompleteProfile,

    /// <summary>The newsletter.</summary>
    Subscribe,

    /// <summary>Paid orders of which something stands.</summary>
    Order,

    /// <summary>So much money for goods, net of tax and refunds.</summary>
    Spend,

    /// <summary>Approved reviews, one a product.</summary>
    Review,

    /// <summary>Things shared.</summary>
    Share,

    /// <summary>Visits that the shop tells.</summary>
    Visit,

    /// <summary>Surveys answered.</summary>
    Survey,

    /// <summary>Friends brought who have qualified.</summary>
    BringFriend,

    /// <summary>Goods of so many different categories.</summary>
    Categories,

    /// <summary>So many different products.</summary>
    Products,

    /// <summary>Orders in so many weeks one after the other, from Monday on.</summary>
    OrderWeeks,

    /// <summary>Orders in so many months one after the other.</summary>
    OrderMonths,

    /// <summary>Visits in so many weeks one after the other.</summary>
    VisitWeeks,

    /// <summary>Visits in so many months one after the other.</summary>
    VisitMonths,
}
