namespace Encore.Loyalty.Web.Screens;

/// <summary>Every address a screen may need. What belongs to a route in particular (a member, a page) is added as a query by the screen; see <see cref="ScreenFields"/>.</summary>
public enum ScreenRoute
{
    /// <summary>The rewards page of the signed-in shopper.</summary>
    Rewards = 0,

    /// <summary>The shopper's whole history, with <see cref="ScreenFields.Before"/>.</summary>
    History = 1,

    /// <summary>POST: <see cref="ScreenFields.Reward"/>, <see cref="ScreenFields.Request"/>.</summary>
    Redeem = 2,

    /// <summary>The host's sign-in page, coming back to the rewards page.</summary>
    SignIn = 3,

    /// <summary>The host's registration page.</summary>
    Register = 4,

    /// <summary>Where shopping goes on: the host's home page or catalogue.</summary>
    Shop = 5,

    /// <summary>Admin, with <see cref="ScreenFields.Search"/> and <see cref="ScreenFields.After"/>.</summary>
    Members = 6,

    /// <summary>Admin, with <see cref="ScreenFields.Customer"/> and <see cref="ScreenFields.Before"/>.</summary>
    Member = 7,

    /// <summary>Admin.</summary>
    Problems = 8,

    /// <summary>Admin.</summary>
    Audit = 9,

    /// <summary>Admin, POST without fields.</summary>
    RunAudit = 10,

    /// <summary>Admin.</summary>
    Program = 11,

    /// <summary>Admin, POST: <see cref="ScreenFields.Document"/>.</summary>
    PublishProgram = 12,

    /// <summary>Admin, POST: <see cref="ScreenFields.Data"/>.</summary>
    ChooseUninstall = 13,

    /// <summary>Admin, POST without fields.</summary>
    CancelAudit = 14,

    /// <summary>Admin, POST: <see cref="ScreenFields.Write"/>, without which nothing is written.</summary>
    RunRebuild = 15,

    /// <summary>Admin.</summary>
    Import = 16,

    /// <summary>Admin, POST of a form with a file: <see cref="ScreenFields.File"/>.</summary>
    CheckImport = 17,

    /// <summary>Admin, POST: <see cref="ScreenFields.Import"/>.</summary>
    RunImport = 18,

    /// <summary>Admin, POST without fields.</summary>
    CancelImport = 19,

    /// <summary>Admin, POST without fields; only where the platform has points of its own.</summary>
    CheckNativeImport = 20,

    /// <summary>Admin: what is bought after what.</summary>
    CrossSell = 30,

    /// <summary>Admin, POST: <see cref="ScreenFields.Level"/>.</summary>
    RunCrossSell = 31,

    /// <summary>Admin, POST without fields.</summary>
    CancelCrossSell = 32,

    /// <summary>Admin, POST: <see cref="ScreenFields.Bought"/>, <see cref="ScreenFields.Then"/>. The answer is the program's editor, with an offer added.</summary>
    TakeCrossSell = 33,

    /// <summary>What an invitation opens, without a sign-in: with <see cref="ScreenFields.Token"/>.</summary>
    Survey = 40,

    /// <summary>Where a member turns in a code that came for an anonymous answer; also POST: <see cref="ScreenFields.Code"/>.</summary>
    SurveyCode = 41,

    /// <summary>Admin.</summary>
    Surveys = 42,

    /// <summary>Admin, with <see cref="ScreenFields.Closed"/>.</summary>
    Cases = 43,

    /// <summary>Admin, POST: which case, <see cref="ScreenFields.Topic"/>, <see cref="ScreenFields.Assignee"/>, <see cref="ScreenFields.Note"/>, <see cref="ScreenFields.Message"/>, <see cref="ScreenFields.Status"/>.</summary>
    ChangeCase = 44,

    /// <summary>Admin, POST: which case, <see cref="ScreenFields.Points"/>, <see cref="ScreenFields.Note"/>, <see cref="ScreenFields.Request"/>.</summary>
    GiveGoodwill = 45,

    /// <summary>POST without fields: the member asks for a code of their own.</summary>
    OpenReferral = 50,
}
