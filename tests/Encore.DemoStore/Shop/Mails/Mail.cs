namespace Encore.DemoStore.Shop.Mails;

/// <summary>An e-mail that the shop would have sent. Plain text, paragraphs parted by an empty line.</summary>
public sealed record Mail(
    long Id,
    string ToName,
    string ToEmail,
    string Language,
    string Subject,
    string Body,
    DateTimeOffset SentAt);
