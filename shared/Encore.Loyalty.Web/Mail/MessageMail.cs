namespace Encore.Loyalty.Web.Mail;

/// <summary>A message as it is sent.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Html">A whole document.</param>
/// <param name="Text">The same for readers without HTML.</param>
public sealed record MessageMail(string Subject, string Html, string Text);
