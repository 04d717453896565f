namespace Encore.Loyalty.Web.Screens;

/// <summary>The names of query and form fields, the same in every host.</summary>
public static class ScreenFields
{
    /// <summary>Query: the host's customer id.</summary>
    public const string Customer = "customer";

    /// <summary>Query: the beginning of a customer id.</summary>
    public const string Search = "search";

    /// <summary>Query: the customer id behind which a page of members begins.</summary>
    public const string After = "after";

    /// <summary>Query: the sequence below which a page of entries ends.</summary>
    public const string Before = "before";

    /// <summary>Form: the id of the reward to redeem.</summary>
    public const string Reward = "reward";

    /// <summary>Form: the id of the request, made once per rendered form.</summary>
    public const string Request = "request";

    /// <summary>Form: the program as JSON.</summary>
    public const string Document = "document";

    /// <summary>Form: <c>true</c> writes what was shown before.</summary>
    public const string Write = "write";

    /// <summary>Form: the file to import.</summary>
    public const string File = "file";

    /// <summary>Form: the id of the file that was looked at.</summary>
    public const string Import = "import";

    /// <summary>Form: products or categories, as <see cref="Offers.CrossSell.CrossSellLevel"/> names them.</summary>
    public const string Level = "level";

    /// <summary>Form: the first half of a cross-sell rule.</summary>
    public const string Bought = "bought";

    /// <summary>Form: the second half of a cross-sell rule.</summary>
    public const string Then = "then";

    /// <summary>Form: <see cref="KeepData"/> or <see cref="DeleteData"/>.</summary>
    public const string Data = "data";

    public const string KeepData = "keep";

    public const string DeleteData = "delete";

    /// <summary>Query: opens an invitation to a survey.</summary>
    public const string Token = "token";

    /// <summary>Form: a code that came for an anonymous answer.</summary>
    public const string Code = "code";

    /// <summary>Query: <c>true</c> shows closed cases.</summary>
    public const string Closed = "closed";

    /// <summary>Form: the id of a case, beside <see cref="Customer"/>.</summary>
    public const string Case = "case";

    /// <summary>Form: the version of the case as it was read.</summary>
    public const string Version = "version";

    public const string Topic = "topic";

    public const string Assignee = "assignee";

    public const string Note = "note";

    public const string Message = "message";

    public const string Status = "status";

    public const string Points = "points";
}
