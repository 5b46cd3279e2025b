namespace Performix.Sandbox.World;

/// <summary>
/// What an average rep, and a given rep, can be expected to attain in a patch and quarter: the truth.
/// </summary>
internal sealed class CohortModel
{
    private readonly Knobs _knobs;
    private readonly double[] _potential;
    private readonly double[] _hidden;
    private readonly double[] _quotaNoise;
    private readonly double[] _dealRate;
    private readonly double[,] _leads;
    private readonly double[] _season;

    public CohortModel(WorldPlan plan, CohortSpec spec, int patches, Dice dice)
    {
        _knobs = plan.Knobs;
        Spec = spec;
        var quarters = plan.Quarters + 2;
        _potential = Draw(patches, () => _knobs.PatchSd * dice.Normal());
        _hidden = Draw(patches, () => _knobs.HiddenSd * dice.Normal());
        _quotaNoise = Draw(patches, () => _knobs.QuotaNoiseSd * dice.Normal());
        _dealRate = Draw(
            patches, () => _knobs.DealsPerQuarter * Math.Exp(_knobs.DealHeterogeneity * 0.5 * dice.Normal()));
        var phase = dice.Uniform(0, 2 * Math.PI);
        _season = new double[quarters];
        for (var t = 0; t < quarters; t++)
        {
            _season[t] = _knobs.Season * Math.Sin((Math.PI / 2 * t) + phase);
        }

        _leads = new double[patches, quarters];
        for (var patch = 0; patch < patches; patch++)
        {
            var level = 0.8 * dice.Normal();
            for (var quarter = 0; quarter < quarters; quarter++)
            {
                _leads[patch, quarter] = level + (_knobs.LeadSd * dice.Normal());
            }
        }
    }

    public CohortSpec Spec { get; }

    public int Patches => _potential.Length;

    public double Potential(int patch) => _potential[patch];

    public double LeadQuality(int patch, int quarter) => _leads[patch, quarter];

    public double MeanSize(int patch) => Spec.BookingsBase / _dealRate[patch];

    public double Quota(int patch) => Spec.BookingsBase * _knobs.QuotaLevel
        * Math.Exp((_knobs.QuotaFollowsPatch * _potential[patch]) + _quotaNoise[patch]);

    /// <summary>
    /// Expected attainment of a rep of average skill, ramped, over a whole quarter, without the season.
    /// </summary>
    public double PatchLevel(int patch, int quarter) =>
        Demand(patch, quarter) * Spec.BookingsBase / Quota(patch);

    public double Level(double skill, int patch, int quarter) =>
        PatchLevel(patch, quarter) * Math.Exp(skill + _season[quarter]);

    /// <summary>What the patch asks for against the average, whoever holds it.</summary>
    public double Demand(int patch, int quarter) =>
        Math.Exp(_potential[patch] + _hidden[patch] + (_knobs.LeadGain * _leads[patch, quarter]));

    /// <summary>Share of full productivity in a quarter of tenure, counted from 0.</summary>
    public double Ramp(int tenure) =>
        tenure >= _knobs.RampQuarters ? 1 : (tenure + 1.0) / (_knobs.RampQuarters + 1);

    private static double[] Draw(int count, Func<double> next) =>
        [.. Enumerable.Range(0, count).Select(_ => next())];
}
