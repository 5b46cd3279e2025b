using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

/// <summary>
/// The four models that R fitted to each crossed case: A by REML and ML, B without covariates, C with reps
/// only.
/// </summary>
internal sealed class MixedCase
{
    private readonly Gold _gold;
    private readonly IReadOnlyDictionary<string, string[]> _text;

    public MixedCase(string name)
    {
        _gold = Gold.Case(name);
        _text = _gold.Text();
    }

    public System.Text.Json.JsonElement Expected => _gold.Expected;

    public MixedData Full => Data("rep_id", "patch_id");

    public MixedData RepsOnly => Data("rep_id");

    public MixedData PatchesOnly => Data("patch_id");

    public MixedData WithoutCovariates =>
        Full with
        {
            Fixed = Design.WithIntercept(Rows),
            Factors = [Factor("rep_id"), Factor("patch_id"), Factor("quarter")],
        };

    private int Rows => _text["quarter"].Length;

    public MixedFit Fit(string model) => Known.Of(model switch
    {
        "A_reml" => MixedModel.Fit(Full),
        "A_ml" => MixedModel.Fit(Full, restricted: false),
        "B_null_3crossed" => MixedModel.Fit(WithoutCovariates),
        _ => MixedModel.Fit(RepsOnly),
    });

    /// <summary>The names of the groupings of a model, as R calls them, in the order of the fit.</summary>
    public static string[] Groupings(string model) => model switch
    {
        "B_null_3crossed" => ["rep_id", "patch_id", "q"],
        "C_rep_only" => ["rep_id"],
        _ => ["rep_id", "patch_id"],
    };

    private MixedData Data(params string[] groupings)
    {
        var quarters = Design.Dummies([.. _gold.Column("quarter").Select(q => (int)q)]);
        return new()
        {
            Fixed = Design.WithIntercept(
                Rows, [_gold.Column("potential_z"), _gold.Column("lead_quality_z"), .. quarters]),
            Response = _gold.Column("attainment"),
            Factors = [.. groupings.Select(Factor)],
        };
    }

    private GroupFactor Factor(string column) => GroupFactor.Of(_text[column]);
}
