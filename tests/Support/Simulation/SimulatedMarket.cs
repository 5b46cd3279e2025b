using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Performix.Tests.Support.Simulation;

/// <summary>What a rep in a patch is expected to attain in a quarter, and what chance makes of it.</summary>
internal sealed class SimulatedMarket(Scenario scenario, SimulatedTraits traits, RandomSource random)
{
    public const double BaseBookings = 100_000;

    public double Quota(int patch) => BaseBookings * scenario.QuotaLevel
        * Math.Exp((scenario.QuotaFollows * traits.Measured[patch]) + traits.QuotaNoise[patch]);

    public double Effort(int rep, int patch, int quarter) =>
        traits.Effort[rep][quarter] + (scenario.EffortResponse * Level(patch));

    /// <summary>Expected attainment of a ramped rep in a full quarter.</summary>
    public double Expected(int rep, int patch, int quarter)
    {
        var gain = Gain(rep, patch, quarter);

        return scenario.Additive ? .95 * (1 + gain) : Math.Exp(gain + Level(patch)) * BaseBookings / Quota(
            patch);
    }

    /// <summary>Expected attainment with the ramp of a tenure, and one draw around it.</summary>
    public (double Attainment, int Deals) Draw(int rep, int patch, int quarter, int tenure, double seat)
    {
        var (ramp, quota) = (Ramp(tenure), Quota(patch) * seat);
        if (!scenario.Additive)
        {
            var (bookings, deals) = Deals(Expected(rep, patch, quarter) * Math.Exp(ramp) * quota, patch);
            return (bookings / quota, deals);
        }

        var mean = Expected(rep, patch, quarter) + (.95 * (Math.Exp(ramp) - 1));
        var attainment = mean + Normal.Sample(random, 0, AdditiveNoise);
        var sold = Math.Round(attainment * quota * traits.Deals[patch] / BaseBookings);
        return (attainment, (int)Math.Max(0, sold));
    }

    /// <summary>Sd of attainment around its mean in the additive case.</summary>
    public double AdditiveNoise =>
        .95 * Math.Sqrt((SizeFactor / scenario.Deals) + (scenario.Shock * scenario.Shock));

    /// <summary>
    /// Variance of attainment around its mean: deals come at random, sizes differ, and quarters have shocks.
    /// </summary>
    public double NoiseVariance(SimulatedRow row) => scenario.Additive
        ? AdditiveNoise * AdditiveNoise
        : (row.Expected * SizeFactor * BaseBookings
            / (row.Quota * traits.Deals[row.Patch])) + Math.Pow(row.Expected * scenario.Shock, 2);

    // Mean square of a deal's size over its squared mean.
    private double SizeFactor => 1 + (scenario.DealSpread * scenario.DealSpread);

    // In the additive case quota is taken off inside the sum.
    private double Gain(int rep, int patch, int quarter) =>
        (scenario.Additive ? Level(patch) - QuotaShift(patch) : 0)
        + (scenario.LeadElasticity * traits.LeadQuality[patch][quarter]) + traits.Skill[rep]
        + (scenario.EffortElasticity * Effort(rep, patch, quarter)) + traits.Season[quarter];

    private double Level(int patch) => traits.Measured[patch] + traits.Hidden[patch];

    private double QuotaShift(int patch) =>
        (scenario.QuotaFollows * traits.Measured[patch]) + traits.QuotaNoise[patch];

    private double Ramp(int tenure) => tenure < scenario.RampQuarters
        ? Math.Log((tenure + 1.0) / (scenario.RampQuarters + 1))
        : 0;

    // Compound Poisson with a gamma shock on the rate and lognormal sizes.
    private (double Bookings, int Deals) Deals(double mean, int patch)
    {
        var size = BaseBookings / traits.Deals[patch];
        var shape = 1 / (scenario.Shock * scenario.Shock);
        var deals = Poisson.Sample(random, Gamma.Sample(random, shape, shape) * mean / size);
        var variance = Math.Log(1 + (scenario.DealSpread * scenario.DealSpread));
        var bookings = 0.0;
        for (var deal = 0; deal < deals; deal++)
        {
            bookings += LogNormal.Sample(random, Math.Log(size) - (variance / 2), Math.Sqrt(variance));
        }

        return (bookings, deals);
    }
}
