namespace Encore.Replay;

/// <summary>The file is not a purchase log; the message says where and why.</summary>
public sealed class PurchaseLogException(string message) : Exception(message);
