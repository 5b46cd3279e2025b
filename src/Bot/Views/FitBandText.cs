using Performix.Analysis.Diagnosis;

namespace Performix.Bot.Views;

/// <summary>On which side of the band a patch's fit is, and how far.</summary>
internal static class FitBandText
{
    private const double CriticallyOver = 1.67;
    private const double CriticallyUnder = 0.6;

    public static string Of(PatchReading patch) => patch switch
    {
        { FitBand: "over", Fit: > CriticallyOver } => "critically over-assigned",
        { FitBand: "over" } => "over-assigned",
        { FitBand: "under", Fit: < CriticallyUnder } => "critically under-assigned",
        { FitBand: "under" } => "under-assigned",
        { FitBand: "in" } => "in band",
        _ => "not clear, the interval crosses an end of the band",
    };
}
