namespace Encore.Loyalty.Ledger;

/// <summary>An ISO 4217 code in upper case. <c>default</c> is XXX, "no currency".</summary>
public readonly record struct Currency
{
    private readonly string? code;

    private Currency(string code) => this.code = code;

    public string Code => code ?? "XXX";

    /// <exception cref="ArgumentException">Not three letters.</exception>
    public static Currency Of(string code) =>
        code is { Length: 3 } && code.All(char.IsAsciiLetter)
            ? new(code.ToUpperInvariant())
            : throw new ArgumentException($"'{code}' is not a currency code: give three letters as in ISO 4217, for example USD.", nameof(code));

    public override string ToString() => Code;
}
