using Performix.Analysis.Diagnosis;

namespace Performix.Bot.Features.Swap;

/// <summary>One prediction of somebody in another patch.</summary>
/// <param name="Who">The rep in words: an own rep's name, or what the rep is.</param>
/// <param name="Where">The patch in words.</param>
/// <param name="Outcome">What is predicted.</param>
/// <param name="Extrapolated">Whether the rep never worked a patch of that kind; null where it is not known.</param>
internal sealed record SwapLine(string Who, string Where, SwapOutcome Outcome, bool? Extrapolated);
