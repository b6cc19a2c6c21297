export async function weather({ city }) {
  const response = await fetch(`https://api.example.com/weather?city=${encodeURIComponent(city)}`);
  return response.text();
}
