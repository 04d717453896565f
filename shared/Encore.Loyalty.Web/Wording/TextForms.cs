namespace Encore.Loyalty.Web.Wording;

/// <summary>One text, with the form for exactly one where the language has it.</summary>
public sealed record TextForms(string Other, string? One = null)
{
    public string For(decimal count) => count == 1 && One is not null ? One : Other;
}
