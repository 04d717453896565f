namespace Encore.Loyalty.Web.Mail;

/// <summary>The words of a mail before they are laid out.</summary>
/// <param name="Subject">Also the headline.</param>
/// <param name="Lines">Sentences.</param>
/// <param name="Code">A code to stand out; null when there is none.</param>
public sealed record MailDraft(string Subject, IReadOnlyList<string> Lines, string? Code = null)
{
    /// <summary>Each leads somewhere by one tap; empty: nothing but the button to the rewards.</summary>
    public IReadOnlyList<(string Text, Uri Address)> Links { get; init; } = [];
}
