namespace Encore.Loyalty.Surveys;

/// <summary>What one wave of a survey came to.</summary>
/// <param name="Count">Who was asked, and who answered.</param>
/// <param name="IsHidden">So few anonymous answers that somebody might be recognised: nothing of them is shown.</param>
/// <param name="Questions">In their order; empty while hidden.</param>
public sealed record WaveResult(WaveCount Count, bool IsHidden, IReadOnlyList<QuestionResult> Questions);
