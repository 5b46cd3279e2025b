namespace Performix.EndToEnd.Tests.Browser;

/// <summary>Finds text that WCAG 2.2 AA calls too faint, from the styles that the browser computed.</summary>
internal static class Contrast
{
    /// <summary>Answers with one line for each visible text under 4.5 : 1, or under 3 : 1 where it is large.</summary>
    public const string Script = """
        () => {
          const numbers = colour => (colour.match(/[\d.]+/g) ?? []).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(c => c / 255)
            .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          const opacity = colour => colour[3] ?? 1;
          const over = (top, under) => top.slice(0, 3)
            .map((c, i) => c * opacity(top) + under[i] * (1 - opacity(top)));
          const behind = node => {
            const layers = [];
            for (let at = node; at; at = at.parentElement) {
              const colour = numbers(getComputedStyle(at).backgroundColor);
              if (opacity(colour) > 0) layers.push(colour);
              if (opacity(colour) === 1) break;
            }
            return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255]);
          };
          const faint = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let text = walker.nextNode(); text; text = walker.nextNode()) {
            const node = text.parentElement;
            const isSeen = node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
            if (!text.data.trim() || !isSeen) continue;
            if (['SCRIPT', 'STYLE', 'OPTION', 'TITLE'].includes(node.tagName.toUpperCase())) continue;
            const style = getComputedStyle(node);
            const ground = behind(node);
            const ink = over(numbers(node.closest('svg') ? style.fill : style.color), ground);
            const [high, low] = [light(ink), light(ground)].sort((a, b) => b - a);
            const ratio = (high + 0.05) / (low + 0.05);
            const size = parseFloat(style.fontSize);
            const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
            if (ratio < (large ? 3 : 4.5)) faint.push(`${ratio.toFixed(2)} "${text.data.trim().slice(0, 40)}"`);
          }
          return faint;
        }
        """;
}
