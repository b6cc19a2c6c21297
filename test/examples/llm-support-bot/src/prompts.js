const SHOP = 'Pixelcove';

/** The instructions for the support assistant. */
export function buildSystemPrompt(profile) {
  const lines = [
    `You are the support assistant of the web shop ${SHOP}. Today is ${new Date().toISOString().slice(0, 10)}.`,
    `You are talking to ${profile.name}, who is on the ${profile.plan} plan.`,
    'Answer in at most five sentences. Never promise a refund before the tool has confirmed it.',
  ];
  return lines.join('\n');
}

export const SUMMARY_PROMPT = 'Summarise the conversation for a colleague in three sentences. Keep order numbers.';

const TONES = {
  friendly: 'Write warmly and informally.',
  formal: 'Write formally and briefly.',
};

export function tonePrompt(tone) {
  return TONES[tone] ?? TONES.friendly;
}
