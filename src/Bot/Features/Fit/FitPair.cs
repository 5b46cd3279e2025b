namespace Performix.Bot.Features.Fit;

/// <summary>Two patches with the same quota and different odds.</summary>
/// <param name="Low">The one where less is expected of an average rep.</param>
/// <param name="High">The other.</param>
internal sealed record FitPair(FitPatch Low, FitPatch High)
{
    public double Gap => High.Patch.Expected.Value - Low.Patch.Expected.Value;
}
