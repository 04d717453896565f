namespace Encore.Loyalty.Processing;

/// <summary>What a run of the processor did.</summary>
public sealed record ProcessingReport(int Done, int Refused, int Failed)
{
    public static ProcessingReport None { get; } = new(0, 0, 0);

    public int Handled => Done + Refused + Failed;

    public static ProcessingReport operator +(ProcessingReport left, ProcessingReport right) =>
        new(left.Done + right.Done, left.Refused + right.Refused, left.Failed + right.Failed);
}
