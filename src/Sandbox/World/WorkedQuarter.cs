namespace Performix.Sandbox.World;

/// <summary>One rep-quarter as the truth sees it.</summary>
/// <param name="Person">The rep.</param>
/// <param name="Patch">Index within the cohort.</param>
/// <param name="Time">Quarters since the first.</param>
/// <param name="Skill">The rep's planted skill, on the log scale.</param>
/// <param name="Level">Expected attainment, ramped and over the whole quarter.</param>
internal sealed record WorkedQuarter(int Person, int Patch, int Time, double Skill, double Level);
